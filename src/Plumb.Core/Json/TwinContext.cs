using System.Text.Json.Serialization;
using Plumb.Core.Statistics;
using Plumb.Core.Twin;

namespace Plumb.Core.Json;

/// <summary>How the records of a twin are written; generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(IdentifierConverter), typeof(QualifiedNameConverter), typeof(EnumConverter<RelationKind>), typeof(EnumConverter<ObjectKind>),
        typeof(ValueListConverter<ChangedSetting>), typeof(ValueListConverter<ColumnStatistics>), typeof(ValueListConverter<float>), typeof(ValueListConverter<FunctionalDependency>),
        typeof(ValueListConverter<int>), typeof(ValueListConverter<JointDistinct>), typeof(ValueListConverter<JointValue>),
        typeof(ValueListConverter<NotCovered>), typeof(ValueListConverter<Option>), typeof(ValueListConverter<RoleSettings>),
        typeof(ValueListConverter<string>), typeof(ValueListConverter<TablespaceSettings>),
    ])]
[JsonSerializable(typeof(TwinHeader))]
[JsonSerializable(typeof(RelationStatistics))]
[JsonSerializable(typeof(JointStatistics))]
internal sealed partial class TwinContext : JsonSerializerContext;

using System.Text.Json.Serialization;
using Plumb.Core.Problems;
using Plumb.Core.Results;
using Plumb.Core.Statistics;
using Plumb.Core.Twin;

namespace Plumb.Core.Json;

/// <summary>How results and problems are written; generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    AllowOutOfOrderMetadataProperties = true,
    WriteIndented = true,
    Converters =
    [
        typeof(EnumConverter<Severity>), typeof(EnumConverter<ObjectKind>), typeof(EnumConverter<ProblemKind>),
        typeof(ValueListConverter<Finding>), typeof(ValueListConverter<Recommendation>), typeof(ValueListConverter<Artifact>),
        typeof(ValueListConverter<Metric>), typeof(ValueListConverter<Note>), typeof(ValueListConverter<NotCovered>),
        typeof(ValueListConverter<Evidence>), typeof(ValueListConverter<RejectedAlternative>),
        typeof(IdentifierConverter), typeof(QualifiedNameConverter), typeof(EnumConverter<RelationKind>),
        typeof(ValueListConverter<ChangedSetting>), typeof(ValueListConverter<ColumnStatistics>), typeof(ValueListConverter<float>),
        typeof(ValueListConverter<FunctionalDependency>), typeof(ValueListConverter<int>), typeof(ValueListConverter<JointDistinct>),
        typeof(ValueListConverter<JointStatistics>), typeof(ValueListConverter<JointValue>), typeof(ValueListConverter<Option>),
        typeof(ValueListConverter<RelationStatistics>), typeof(ValueListConverter<RoleSettings>), typeof(ValueListConverter<string>),
        typeof(ValueListConverter<TablespaceSettings>),
    ])]
[JsonSerializable(typeof(Result))]
[JsonSerializable(typeof(ProblemDocument))]
internal sealed partial class ResultContext : JsonSerializerContext;

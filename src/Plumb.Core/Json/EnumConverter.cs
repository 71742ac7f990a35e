using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumb.Core.Json;

/// <summary>Writes an enumeration's member by its name in camel case; a number is refused.</summary>
public sealed class EnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

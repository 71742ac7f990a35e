using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Plumb.Core.Json;

/// <summary>Finds how a type is written, from what was generated at compile time.</summary>
internal static class JsonTypes
{
    public static JsonTypeInfo<T> Of<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}

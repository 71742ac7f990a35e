using System.Reflection;
using System.Text;
using Plumb.Core.Statements;

namespace Plumb.Core.Tests.Json;

/// <summary>Fills records with random content, so that a member that was added later is tested without being listed here.</summary>
internal sealed class AnyRecord(int seed, int maxItems = 3)
{
    private static readonly string[] Texts =
        ["a", "Order", "with space", "quote\"d", "back\\slash", "ünïcode 表 🦄", "line\nbreak", "a.b", "\u001b[31m", "'"];

    private readonly Random _random = new(seed);

    public static T Of<T>(int seed) => (T)new AnyRecord(seed).Make(typeof(T), 0)!;

    private object? Make(Type type, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return _random.Next(2) == 0 ? null : Make(inner, depth);
        if (type.IsEnum)
            return Pick(Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => Enum.ToObject(type, value)).ToArray());
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            return MakeList(type.GenericTypeArguments[0], depth);

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => Text(),
            TypeCode.Boolean => _random.Next(2) == 0,
            TypeCode.Int32 => _random.Next(-3, 4),
            TypeCode.Int64 => _random.NextInt64(long.MinValue, long.MaxValue),
            TypeCode.Double => Math.Round((_random.NextDouble() - 0.5) * 1e6, 3),
            TypeCode.Single => (float)Math.Round(_random.NextDouble(), 3),
            _ => MakeObject(type, depth),
        };
    }

    private object MakeObject(Type type, int depth)
    {
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.UnixEpoch.AddSeconds(_random.Next());
        if (type == typeof(Identifier))
            return new Identifier(Text());
        if (type == typeof(DataType))
            return new DataType(Text());
        if (type == typeof(SqlExpression))
            return new SqlExpression(Text());
        if (type.IsAbstract)
            type = Pick(type.GetNestedTypes().Where(type.IsAssignableFrom).ToArray());

        var constructor = type.GetConstructors().MaxBy(each => each.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(each => MakeMember(each.ParameterType, MayBeNull(each), depth + 1))]);
        var taken = constructor.GetParameters().Select(parameter => parameter.Name).ToHashSet();
        foreach (var property in type.GetProperties().Where(each => each.CanWrite && !taken.Contains(each.Name)))
            property.SetValue(made, MakeMember(property.PropertyType, MayBeNull(property), depth + 1));
        return made;
    }

    private object? MakeMember(Type type, bool nullable, int depth) =>
        nullable && (depth > 5 || _random.Next(3) == 0) ? null : Make(type, depth);

    private object MakeList(Type item, int depth)
    {
        var items = Array.CreateInstance(item, depth > 4 ? 0 : _random.Next(maxItems));
        for (var i = 0; i < items.Length; i++)
            items.SetValue(Make(item, depth + 1), i);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private string Text()
    {
        var text = new StringBuilder(Pick(Texts));
        while (_random.Next(3) == 0)
            text.Append(Pick(Texts));
        return text.ToString();
    }

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    private static bool MayBeNull(ParameterInfo parameter) =>
        new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    private static bool MayBeNull(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
}

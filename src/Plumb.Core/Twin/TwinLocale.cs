namespace Plumb.Core.Twin;

/// <summary>How a database orders and classifies text.</summary>
/// <param name="Provider">Who does it: <c>libc</c>, <c>icu</c> or <c>builtin</c>.</param>
/// <param name="Collate">The order, as the C library calls it.</param>
/// <param name="CharacterType">The classification, as the C library calls it.</param>
/// <param name="Locale">The locale of another provider.</param>
/// <param name="Rules">Rules of its own that bend the order (16 and later).</param>
public sealed record TwinLocale(string Provider, string Collate, string CharacterType, string? Locale, string? Rules);

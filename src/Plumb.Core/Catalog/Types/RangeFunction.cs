using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Types;

/// <summary>A function that makes values of a range type, and that was renamed, moved or spoken of since the engine made it.</summary>
/// <param name="Name">Its name now.</param>
/// <param name="Arguments">Its arguments, as the engine writes them.</param>
/// <param name="Comment">What the owner says of it.</param>
public sealed record RangeFunction(QualifiedName Name, SqlExpression Arguments, string? Comment);

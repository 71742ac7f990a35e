using System.Diagnostics;
using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;
using Plumb.Postgres.Rendering.Tables;

namespace Plumb.Postgres.Rendering.Types;

/// <summary>Makes base types.</summary>
internal static class BaseTypeDdl
{
    /// <summary>Makes the bare name, which its functions need, and then the type, which needs its functions.</summary>
    public static IEnumerable<CreationUnit> Units(BaseType type, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.BaseType, type.Name);
        if (type.Form is not { } form)
            return [new(reference, CreationRank.Enum) { Statements = Clauses.Making(ShellTypes.Create(type.Name), $"TYPE {type.Name}", type) }];

        return
        [
            ShellTypes.Unit(reference, type.Name, CreationRank.BaseType),
            new(reference, CreationRank.BaseType)
            {
                Statements = Clauses.Making(Create(type.Name, form), $"TYPE {type.Name}", type),
                Needs = [ShellTypes.NameOf(reference), .. context.NeedsOf(reference)],
            },
        ];
    }

    private static Sql Create(QualifiedName name, BaseTypeForm form) =>
        $"""
        CREATE TYPE {name} (
            {Clauses.Lines([.. Functions(form), .. Settings(form)])}
        )
        """;

    private static IEnumerable<Sql> Functions(BaseTypeForm form) =>
    [
        $"INPUT = {form.Input}",
        $"OUTPUT = {form.Output}",
        Sql.Maybe(form.Receive, name => $"RECEIVE = {name}"),
        Sql.Maybe(form.Send, name => $"SEND = {name}"),
        Sql.Maybe(form.ModifierInput, name => $"TYPMOD_IN = {name}"),
        Sql.Maybe(form.ModifierOutput, name => $"TYPMOD_OUT = {name}"),
        Sql.Maybe(form.Analyze, name => $"ANALYZE = {name}"),
        Sql.Maybe(form.Subscript, name => $"SUBSCRIPT = {name}"),
    ];

    private static IEnumerable<Sql> Settings(BaseTypeForm form) =>
    [
        $"INTERNALLENGTH = {(form.Length is { } bytes ? (Sql)$"{bytes}" : $"VARIABLE")}",
        Sql.If(form.PassedByValue, $"PASSEDBYVALUE"),
        $"ALIGNMENT = {Word(form.Alignment)}",
        $"STORAGE = {ColumnDdl.Word(form.Storage)}",
        $"CATEGORY = {new SqlValue(form.Category)}",
        Sql.If(form.Preferred, $"PREFERRED = true"),
        Sql.Maybe(form.Default, value => $"DEFAULT = {new SqlValue(value)}"),
        Sql.Maybe(form.Element, element => $"ELEMENT = {element}"),
        $"DELIMITER = {new SqlValue(form.Delimiter)}",
        Sql.If(form.Collatable, $"COLLATABLE = true"),
    ];

    private static Sql Word(TypeAlignment alignment) => alignment switch
    {
        TypeAlignment.Char => $"CHAR",
        TypeAlignment.Int2 => $"INT2",
        TypeAlignment.Int4 => $"INT4",
        TypeAlignment.Double => $"DOUBLE",
        _ => throw new UnreachableException(alignment.ToString()),
    };
}

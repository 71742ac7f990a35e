using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading;

/// <summary>Puts together the arguments that <c>pg_proc</c> keeps in lists beside each other.</summary>
internal static class RoutineArguments
{
    /// <remarks>The columns of RETURNS TABLE are in these lists as well; they are part of what is returned.</remarks>
    public static ValueList<RoutineArgument> Of(string[] modes, string[] names, string[] types, string?[] defaults)
    {
        var arguments = new List<RoutineArgument>(types.Length);
        for (var i = 0; i < types.Length; i++)
        {
            var mode = i < modes.Length ? modes[i] : "i";
            if (mode == "t")
                continue;

            arguments.Add(new RoutineArgument
            {
                Name = i < names.Length && names[i].Length > 0 ? names[i] : (Identifier?)null,
                Type = new DataType(types[i]),
                Mode = mode switch { "o" => ArgumentMode.Out, "b" => ArgumentMode.InOut, "v" => ArgumentMode.Variadic, _ => ArgumentMode.In },
                Default = i < defaults.Length && defaults[i] is { } text ? new SqlExpression(text) : (SqlExpression?)null,
            });
        }

        return arguments.ToValueList();
    }
}

namespace Plumb.Postgres.Rendering.Expressions;

/// <summary>The pairs of parentheses of a printed expression, and the casts that keep its tree as it is.</summary>
internal sealed class ExpressionGroups(string expression)
{
    private readonly Stack<Group> _open = new();
    private readonly List<(int At, string Cast)> _casts = [];

    /// <summary>Where to put which cast.</summary>
    public IReadOnlyList<(int At, string Cast)> Casts()
    {
        for (var i = 0; i < expression.Length; i++)
        {
            switch (expression[i])
            {
                case '\'' or '"':
                    i = EndOfQuoted(expression, i);
                    break;
                case '(' or '[':
                    _open.Push(new Group(i));
                    break;
                case ')' or ']' when _open.TryPop(out var closed):
                    Close(closed, i);
                    break;
                case ' ' when _open.TryPeek(out var around):
                    NoteConnective(around, i);
                    break;
            }
        }

        return _casts;
    }

    /// <summary>The place of the quote that ends a string or a quoted name.</summary>
    /// <remarks>A string with backslashes is printed as <c>E'…'</c>, where a backslash guards the sign behind it.</remarks>
    public static int EndOfQuoted(string text, int at)
    {
        var quote = text[at];
        var escaped = quote == '\'' && at > 0 && text[at - 1] == 'E';
        for (var i = at + 1; i < text.Length; i++)
        {
            if (escaped && text[i] == '\\')
                i++;
            else if (text[i] == quote && i + 1 < text.Length && text[i + 1] == quote)
                i++;
            else if (text[i] == quote)
                return i;
        }

        return text.Length;
    }

    private void NoteConnective(Group around, int at)
    {
        if (around.Connective is not null)
            return;

        around.Connective = Follows(at, " AND ") ? "AND" : Follows(at, " OR ") ? "OR" : null;
        if (around.Connective is not null && around.Connective == around.First?.Connective && around.First.End == at - 1)
            _casts.Add((at, "::boolean"));
    }

    private void Close(Group closed, int end)
    {
        closed.End = end;
        if (expression[closed.Start] == '(' && IsCastArray(closed) && ArrayElements.TypeOf(expression[(closed.Start + 7)..(end - 1)]) is { } type)
            _casts.Add((end + 1, $"::{type}[]"));
        if (_open.TryPeek(out var around) && closed.Start == around.Start + 1)
            around.First = closed;
    }

    private bool IsCastArray(Group group) =>
        Follows(group.Start, "(ARRAY[") && Follows(group.End - 1, "])::");

    private bool Follows(int at, string text) => string.CompareOrdinal(expression, at, text, 0, text.Length) == 0;

    private sealed class Group(int start)
    {
        public int Start => start;

        public int End { get; set; }

        /// <summary>The group that it begins with.</summary>
        public Group? First { get; set; }

        /// <summary>AND or OR, when its parts are joined by one.</summary>
        public string? Connective { get; set; }
    }
}

using System.Text;

namespace Plumb.Postgres.Privileges;

/// <summary>Reads the text of one access control item: <c>grantee=privileges/grantor</c>.</summary>
public static class AclText
{
    /// <summary>One item, still with the names of roles; an empty grantee is everybody.</summary>
    public readonly record struct Item(string Grantee, ValueList<Privilege> Privileges, ValueList<Privilege> Grantable, string Grantor);

    /// <summary>Reads one item.</summary>
    public static Item Parse(string text)
    {
        var position = 0;
        var grantee = TakeRole(text, ref position);
        position++;
        var slash = text.IndexOf('/', position);
        var (privileges, grantable) = TakePrivileges(text.AsSpan(position, slash - position));
        position = slash + 1;
        return new Item(grantee, privileges, grantable, TakeRole(text, ref position));
    }

    private static string TakeRole(string text, ref int position)
    {
        var role = new StringBuilder();
        var quoted = false;
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (c == '"' && quoted && position + 1 < text.Length && text[position + 1] == '"')
                role.Append(text[++position]);
            else if (c == '"')
                quoted = !quoted;
            else if (c == '=' && !quoted)
                break;
            else
                role.Append(c);
        }

        return role.ToString();
    }

    /// <remarks>They are put in the order of <see cref="Privilege"/>, because a set has none of its own.</remarks>
    private static (ValueList<Privilege> All, ValueList<Privilege> Grantable) TakePrivileges(ReadOnlySpan<char> letters)
    {
        var all = new SortedSet<Privilege>();
        var grantable = new SortedSet<Privilege>();
        for (var i = 0; i < letters.Length; i++)
        {
            var privilege = Of(letters[i]);
            all.Add(privilege);
            if (i + 1 < letters.Length && letters[i + 1] == '*')
            {
                grantable.Add(privilege);
                i++;
            }
        }

        return (all.ToValueList(), grantable.ToValueList());
    }

    private static Privilege Of(char letter) => letter switch
    {
        'r' => Privilege.Select,
        'a' => Privilege.Insert,
        'w' => Privilege.Update,
        'd' => Privilege.Delete,
        'D' => Privilege.Truncate,
        'x' => Privilege.References,
        't' => Privilege.Trigger,
        'm' => Privilege.Maintain,
        'U' => Privilege.Usage,
        'C' => Privilege.Create,
        'c' => Privilege.Connect,
        'T' => Privilege.Temporary,
        'X' => Privilege.Execute,
        's' => Privilege.Set,
        'A' => Privilege.AlterSystem,
        _ => throw new FormatException($"Privilege letter '{letter}' is not known."),
    };
}

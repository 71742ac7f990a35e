using Plumb.Core.Statements;
using Plumb.Postgres.Reading.Rows;

namespace Plumb.Postgres.Reading;

/// <summary>Reads all objects of one kind with one query.</summary>
internal abstract class CatalogQuery
{
    /// <summary>The system catalogs that it reads and that an administrator may have closed.</summary>
    public abstract string[] Reads { get; }

    /// <summary>The query, for a server of this version.</summary>
    public abstract Sql Query(int major);

    /// <summary>The query with its name, which is the kind's.</summary>
    public Question Question(int major) => new(GetType().Name, Query(major));

    /// <summary>Takes one row into the draft.</summary>
    public abstract void Take(Row row, CatalogDraft draft);

    /// <summary>Keeps to the schemas that people make; <c>n</c> is the namespace.</summary>
    protected static Sql InUserSchema => $"n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    /// <summary>Whether the engine made the object as a part of another, such as the functions that make values of a range type.</summary>
    protected static Sql IsPart(Sql catalog, Sql oid) =>
        $"EXISTS (SELECT FROM pg_depend i WHERE i.classid = '{catalog}'::regclass AND i.objid = {oid} AND i.deptype = 'i')";

    /// <summary>The schema and name of a function, as an array.</summary>
    protected static Sql RoutineName(Sql oid) =>
        $"(SELECT ARRAY[fn.nspname, f.proname]::text[] FROM pg_proc f JOIN pg_namespace fn ON fn.oid = f.pronamespace WHERE f.oid = {oid})";

    /// <summary>The schema and signs of an operator, as an array.</summary>
    protected static Sql OperatorName(Sql oid) =>
        $"(SELECT ARRAY[fn.nspname, f.oprname]::text[] FROM pg_operator f JOIN pg_namespace fn ON fn.oid = f.oprnamespace WHERE f.oid = {oid})";
}

using Plumb.Core.Plans.Execution;

namespace Plumb.Core.Plans.Json;

/// <summary>How what sorting took stands in JSON.</summary>
internal static class SortJson
{
    public static SortFigures? Read(FieldSource fields) =>
        fields.HasTexts("Sort Method", "Sort Space Type") && fields.HasWholes("Sort Space Used")
            ? new(fields.Text("Sort Method")!, fields.Whole("Sort Space Used")!.Value, fields.Text("Sort Space Type")!)
            : null;

    public static void Write(FieldSink fields, SortFigures? sort)
    {
        fields.Text("Sort Method", sort?.Method);
        fields.Whole("Sort Space Used", sort?.SpaceUsed);
        fields.Text("Sort Space Type", sort?.SpaceType);
    }

    public static SortGroups ReadGroups(FieldSource fields) => new()
    {
        Count = fields.Whole("Group Count"),
        Methods = fields.Texts("Sort Methods Used"),
        Memory = fields.Object("Sort Space Memory", ReadSpace),
        Disk = fields.Object("Sort Space Disk", ReadSpace),
        Others = fields.Rest(),
    };

    public static void WriteGroups(FieldSink fields, SortGroups groups)
    {
        fields.Whole("Group Count", groups.Count);
        fields.Texts("Sort Methods Used", groups.Methods);
        fields.Object("Sort Space Memory", groups.Memory, WriteSpace);
        fields.Object("Sort Space Disk", groups.Disk, WriteSpace);
        fields.Rest(groups.Others);
    }

    private static SortSpace ReadSpace(FieldSource fields) => new()
    {
        Average = fields.Whole("Average Sort Space Used"),
        Peak = fields.Whole("Peak Sort Space Used"),
        Others = fields.Rest(),
    };

    private static void WriteSpace(FieldSink fields, SortSpace space)
    {
        fields.Whole("Average Sort Space Used", space.Average);
        fields.Whole("Peak Sort Space Used", space.Peak);
        fields.Rest(space.Others);
    }
}

using Plumb.Postgres.Reading;
using Plumb.Postgres.Reading.Rows;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>All that is asked of a source, in the order in which the readers ask.</summary>
internal static class CaptureQuestions
{
    /// <summary>The questions for a version and a role, each with the system catalogs that an administrator may have closed.</summary>
    public static IEnumerable<(Question Question, string[] Reads)> All(int major, bool superuser) =>
    [
        (ServerProbe.Question, []),
        .. CatalogQueries.All(superuser).Select(query => (query.Question(major), query.Reads)),
        (SourceReader.Locale(major), []),
        (SourceReader.Settings, []),
        (SourceReader.RoleSettings, []),
        (SourceReader.Tablespaces, []),
        .. superuser ? [] : (ReadOnlySpan<(Question, string[])>)[(HiddenStatistics.Question, [])],
        (RelationReader.Sizes, []),
        (RelationReader.Columns(major, superuser), []),
        (JointReader.Expressions(major, superuser), []),
        (JointReader.Joint(major, superuser), []),
    ];
}

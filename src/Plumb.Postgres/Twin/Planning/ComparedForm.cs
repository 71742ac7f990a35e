namespace Plumb.Postgres.Twin.Planning;

/// <summary>How a parameter stands in a comparison.</summary>
internal enum ComparedForm
{
    /// <summary>As a value like the column's.</summary>
    Value,

    /// <summary>As an array of such values.</summary>
    ArrayOfValues,

    /// <summary>As an element of the column's values, which are arrays.</summary>
    Element,
}

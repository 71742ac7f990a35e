using FsCheck;
using FsCheck.Fluent;

namespace Plumb.Core.Tests.Collections;

public class ValueListTests
{
    [Fact]
    public void Equals_another_with_the_same_items_and_no_other() =>
        Prop.ForAll<int[], int[]>((left, right) =>
            left.ToValueList() == right.ToValueList() == left.SequenceEqual(right)
            && left.ToValueList().GetHashCode() == left.ToList().ToValueList().GetHashCode()).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_empty_by_default_and_equal_to_every_empty_one()
    {
        ValueList<string> literal = [];

        Assert.Equal(default, literal);
        Assert.Equal(default, Array.Empty<string>().ToValueList());
        Assert.Empty(default(ValueList<string>));
    }

    [Fact]
    public void Does_not_change_when_the_array_it_was_made_of_does()
    {
        int[] array = [1, 2];
        var list = array.ToValueList();

        array[0] = 9;

        Assert.Equal([1, 2], list);
    }

    [Fact]
    public void Makes_records_that_hold_it_compare_by_content() =>
        Assert.Equal(new AccessList([new Grant { Privileges = [Privilege.Select] }]), new AccessList([new Grant { Privileges = [Privilege.Select] }]));
}

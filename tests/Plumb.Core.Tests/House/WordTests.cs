namespace Plumb.Core.Tests.House;

public sealed class WordTests
{
    private static readonly string[] TextFiles = ["*.cs", "*.md", "*.sql", "*.json", "*.props", "*.targets", "*.csproj", "*.cmd", "*.sh", "*.yaml", "*.yml"];

    // In two halves, so that this file is not the one that is found.
    public static TheoryData<string> PlacesOnOneMachine =>
        [$"/wo{"rk/"}", $"/tm{"p/wt"}", $"/ro{"ot/"}", $"sha{"red/DESIGN"}", $"sha{"red/STYLE"}", $"sha{"red/anchors"}"];

    [Theory]
    [MemberData(nameof(PlacesOnOneMachine))]
    public void Nothing_names_a_place_that_only_one_machine_has(string place) =>
        Assert.Empty(TextFiles.SelectMany(pattern => Repository.Files(pattern)).Concat(["plumb", "test", ".ci/run"])
            .Where(file => Repository.Read(file).Contains(place, StringComparison.Ordinal)).ToArray());

    [Fact]
    public void Nothing_is_left_of_a_merge() =>
        Assert.Empty(TextFiles.SelectMany(pattern => Repository.Files(pattern))
            .Where(file => Repository.Lines(file).Any(line => line.StartsWith("<<<<<<< ", StringComparison.Ordinal))).ToArray());
}

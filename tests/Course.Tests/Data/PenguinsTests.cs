namespace Course.Tests;

public class PenguinsTests
{
    [Fact]
    public void TheCountsAreThosePublished()
    {
        Assert.Equal(344, Penguins.Table.Count);
        Assert.Equal(["Adelie", "Chinstrap", "Gentoo"], Penguins.Species);
        Assert.Equal([152, 68, 124], Penguins.Table.Classes("species").Labels.CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value));
        Assert.Equal(333, Penguins.Table.WithoutMissing().Count);
    }

    [Fact]
    public void TwoPenguinsWereNotMeasured()
    {
        Assert.Equal<Shape>([342, 4], Penguins.Measured.Inputs.Shape);
        Assert.Equal([39.1, 18.7, 181, 3750], Penguins.Measured.Rows([0]).Inputs.ToArray());
    }
}

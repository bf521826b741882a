namespace Course.Notebooks.Tests;

public class SlugsTests
{
    [Theory]
    [InlineData("How long may a step be?", "how-long-may-a-step-be")]
    [InlineData("梯度下降 (GD)", "梯度下降-gd")]
    [InlineData("?!", "section")]
    [InlineData("Cell 4", "section-cell-4")]
    public void A_heading_gives_an_id(string heading, string id) => Assert.Equal(id, Slugs.Of(heading));

    [Fact]
    public void Equal_headings_give_different_ids()
    {
        var slugs = new Slugs();

        Assert.Equal(["a", "a-2", "a-2-2", "a-3"], new[] { "A", "A", "A 2", "a" }.Select(slugs.Unique));
    }
}

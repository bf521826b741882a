namespace Course.Tests;

public sealed class SelfCheckTests
{
    [Fact]
    public void A_right_answer_passes_and_says_nothing_more()
    {
        var check = SelfCheck.Of("slope", () => 2 * 3.0, 6).And("shape", () => Tensor.Of(1, 2), Tensor.Of(1, 2));
        Assert.True(check.Passed);
        Assert.Equal("✓ slope\n✓ shape", check.ToString());
    }

    [Fact]
    public void A_typical_mistake_gets_its_hint()
    {
        var check = SelfCheck.Of("slope", () => 9.0, 6.0).Hint(9, "That is w² itself.").Hint(got => got > 0, "Positive.");
        Assert.False(check.Passed);
        Assert.Equal("✗ slope: got 9, expected 6. That is w² itself.", check.ToString());
    }

    [Fact]
    public void A_mistake_can_be_known_by_a_condition() =>
        Assert.EndsWith("The sign.", SelfCheck.Of("slope", () => 2.0, -2).Hint(got => got > 0, "The sign.").Results[0].Message);

    [Fact]
    public void An_open_question_is_not_an_error() =>
        Assert.Equal("✗ slope: not answered yet", SelfCheck.Of<double>("slope", () => throw new NotImplementedException(), 6).ToString());

    [Fact]
    public void An_exception_is_told_and_the_next_example_still_runs()
    {
        var check = SelfCheck.Of<double>("slope", () => throw new InvalidOperationException("no slope"), 6).And("other", () => 1, 1);
        Assert.Equal("✗ slope: threw InvalidOperationException: no slope\n✓ other", check.ToString());
    }

    [Fact]
    public void Each_example_runs_once()
    {
        int calls = 0;
        var check = SelfCheck.Of("count", () => ++calls, 1);
        Assert.True(check.Passed);
        Assert.Contains("✓", check.ToHtml());
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Values_of_every_kind_are_compared()
    {
        Assert.True(SelfCheck.Of("array", () => new[] { 1.0, double.NaN }, [1, double.NaN]).Passed);
        Assert.False(SelfCheck.Of("array", () => new[] { 1.0, 2 }, [1.0]).Passed);
        Assert.True(SelfCheck.Of("grid", () => new double[,] { { 1, 2 } }, new double[,] { { 1, 2 } }).Passed);
        Assert.False(SelfCheck.Of("grid", () => new double[,] { { 1, 2 } }, new double[,] { { 1 }, { 2 } }).Passed);
        Assert.True(SelfCheck.Of("tuple", () => (1.0, "a"), (1.0 + 1e-9, "a")).Passed);
        Assert.False(SelfCheck.Of("tensor", () => Tensor.Of(1, 2), Tensor.Of([[1, 2]])).Passed);
        Assert.False(SelfCheck.Of("far", () => 1.001, 1.0).Passed);
        Assert.True(SelfCheck.Of("near", () => 1.001, 1.0, tolerance: 0.01).Passed);
        Assert.False(SelfCheck.Of("text", () => "A", "a").Passed);
        Assert.False(SelfCheck.Of("null", () => (string?)null, "a").Passed);
    }

    [Fact]
    public void What_students_write_is_escaped() =>
        Assert.Contains("&lt;script&gt;", SelfCheck.Of("name", () => "<script>", "a").ToHtml());
}

namespace Course.Assignments.Tests;

public sealed class ExpectedValuesTests
{
    [Theory]
    [InlineData("PROBE 3 \"p\": Slope(\"w\")", "slope-check, probe 1 \"p\": ", "CS1503")]
    [InlineData("PROBE 3 \"p\": Slope(draw.Numbers(1, 0, 1)[3])", "the model throws System.IndexOutOfRangeException; where that is right, write 'throws'", "")]
    [InlineData("PROBE 3 \"p\" throws: Slope(1)", "it is marked 'throws', but the model does not throw", "")]
    [InlineData("PROBE 3 \"p\": new Uri(\"http://localhost\")", "a value of type Uri is not compared", "")]
    public async Task A_probe_that_the_model_cannot_answer_stops_the_grading(string probe, string message, string more)
    {
        using var submissions = new GradedClass(new Sample().With(Sample.Question("slope-check", 3, $"// BEGIN HIDDEN TESTS\n// {probe}\n// END HIDDEN TESTS")));
        submissions.Add("right");
        var error = await Assert.ThrowsAsync<AssignmentException>(() => submissions.GradeAsync());
        Assert.Contains(message, error.Message);
        Assert.Contains(more, error.Message);
        Assert.False(File.Exists(Path.Combine(submissions.Output, "gradebook.csv")));
    }

    [Fact]
    public async Task A_model_that_does_not_run_stops_the_grading()
    {
        using var submissions = new GradedClass(new Sample().With(Sample.Answer("slope", "static double Slope(double w)\n{\n// BEGIN SOLUTION\nreturn 2 * v;\n// END SOLUTION\n}")));
        var error = await Assert.ThrowsAsync<AssignmentException>(() => submissions.GradeAsync());
        Assert.Contains("the model solution does not run. slope: ", error.Message);
        Assert.Contains("CS0103", error.Message);
    }
}

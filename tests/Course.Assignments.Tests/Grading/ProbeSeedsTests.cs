namespace Course.Assignments.Tests;

public sealed class ProbeSeedsTests
{
    [Fact]
    public void A_seed_depends_on_secret_assignment_and_question_and_on_the_student_only_where_asked()
    {
        using var sample = new Sample();
        var assignment = sample.Load();
        var seeds = new ProbeSeeds("secret");
        int first = seeds.Of(assignment, assignment.Questions[0], "alice");
        Assert.Equal(first, new ProbeSeeds("secret").Of(assignment, assignment.Questions[0], "bob"));
        Assert.NotEqual(first, seeds.Of(assignment, assignment.Questions[1], "alice"));
        Assert.NotEqual(first, new ProbeSeeds("other").Of(assignment, assignment.Questions[0], "alice"));
        Assert.NotEqual(first, seeds.Of(assignment with { Name = "other" }, assignment.Questions[0], "alice"));
        var own = assignment with { Settings = assignment.Settings with { Seeds = new() { PerStudent = true } } };
        Assert.NotEqual(seeds.Of(own, own.Questions[0], "alice"), seeds.Of(own, own.Questions[0], "bob"));
        Assert.Equal(seeds.Of(own, own.Questions[0], "alice"), seeds.Of(own, own.Questions[0], "alice"));
        Assert.True(first >= 0);
    }
}

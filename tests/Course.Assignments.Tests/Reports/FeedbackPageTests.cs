namespace Course.Assignments.Tests;

public sealed class FeedbackPageTests
{
    [Fact]
    public void The_page_holds_marks_and_messages_and_escapes_what_students_wrote()
    {
        using var sample = new Sample();
        var assignment = sample.Load();
        var mark = SubmissionMark.Zero(assignment, "graded", "<script>alert(1)</script>");
        var first = mark.Questions[0] with { Notes = ["Cell 'slope' does not define what it should. <b>"] };
        string page = FeedbackPage.Write(assignment, new("al<ice", null, 1, mark with { Questions = [first, .. mark.Questions.Skip(1)] }, default));
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page);
        Assert.Contains("al&lt;ice", page);
        Assert.Contains("does not define what it should. &lt;b&gt;", page);
        Assert.DoesNotContain("<script", page);
        Assert.Contains("the slope at many points", page);
        Assert.Contains("<strong>0</strong> of 7 points", page);
    }

    [Fact]
    public void No_hidden_test_stands_on_it()
    {
        using var sample = new Sample();
        var assignment = sample.Load();
        string page = FeedbackPage.Write(assignment, new("alice", null, 1, SubmissionMark.Zero(assignment, "graded", ""), default));
        foreach (var probe in assignment.Questions.SelectMany(question => question.Probes))
            Assert.DoesNotContain(probe.Expression, page);
        Assert.DoesNotContain(Sample.Canary, page);
    }
}

namespace Course.Assignments.Tests;

public sealed class GradebookMergeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Error() => Assert.Throws<AssignmentException>(() => GradebookMerge.Run(_folder.Path)).Message;

    [Fact]
    public void Rows_are_joined_in_order_with_quotes_and_line_breaks_kept()
    {
        _folder.Write("gradebook.1-of-2.csv", "student,notes\nalice,\"a \"\"b\"\", c\"\ncarol,\"two\nlines\"\n");
        _folder.Write("gradebook.2-of-2.csv", "student,notes\nbob,\n");
        Assert.Equal(3, GradebookMerge.Run(_folder.Path));
        Assert.Equal([["student", "notes"], ["alice", "a \"b\", c"], ["bob", ""], ["carol", "two\nlines"]], CsvTable.Read(_folder["gradebook.csv"]));
    }

    [Fact]
    public void A_missing_shard_is_named()
    {
        _folder.Write("gradebook.1-of-3.csv", "student\n");
        _folder.Write("gradebook.3-of-3.csv", "student\n");
        Assert.Contains("of 3 shards 2 is missing; grade it with --shard 2/3", Error());
    }

    [Fact]
    public void A_student_in_two_shards_is_named()
    {
        _folder.Write("gradebook.1-of-2.csv", "student\nalice\n");
        _folder.Write("gradebook.2-of-2.csv", "student\nalice\n");
        Assert.Contains("alice is in two shards", Error());
    }

    [Fact]
    public void Shards_of_different_divisions_or_columns_do_not_join()
    {
        _folder.Write("gradebook.1-of-2.csv", "student,q1\n");
        _folder.Write("gradebook.2-of-2.csv", "student,q2\n");
        Assert.Contains("its columns differ", Error());
        _folder.Write("gradebook.1-of-3.csv", "student,q1\n");
        Assert.Contains("are of different divisions", Error());
    }

    [Fact]
    public void An_empty_folder_says_what_it_should_hold() => Assert.Contains("there are no gradebooks of shards", Error());
}

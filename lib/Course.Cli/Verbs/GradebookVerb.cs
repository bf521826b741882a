using System.CommandLine;
using Course.Assignments;

namespace Course.Cli;

/// <summary><c>course gradebook merge</c>: joins the gradebooks of shards.</summary>
public static class GradebookVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var merge = new Verb(
            "merge",
            "Joins gradebook.1-of-N.csv … gradebook.N-of-N.csv in a folder into gradebook.csv.",
            ("gradebook merge marks", "after `grade --shard 1/N --out marks` to `grade --shard N/N --out marks`"));
        var folder = new Argument<string>("DIR") { Description = "The folder that all shards were graded into." };
        merge.Arguments.Add(folder);
        merge.SetAction(parsed =>
        {
            int rows = GradebookMerge.Run(parsed.GetValue(folder)!);
            terminal.Out.WriteLine($"{Figures.Count(rows, "row")}: {CourseFolders.Show(Path.Combine(parsed.GetValue(folder)!, Gradebook.FileName(null)))}");
            return 0;
        });
        return new Verb("gradebook", "Works on gradebooks.", ("gradebook merge marks", "joins the gradebooks of shards")) { merge };
    }
}

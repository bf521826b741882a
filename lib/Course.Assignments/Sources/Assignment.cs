using Course.Notebooks;

namespace Course.Assignments;

/// <summary>An assignment as its author wrote it: the source notebook with its structure, questions and settings.</summary>
public sealed record Assignment
{
    /// <summary>The name: that of the source notebook.</summary>
    public required string Name { get; init; }

    /// <summary>The folder of the source.</summary>
    public required string Folder { get; init; }

    /// <summary>The source notebook.</summary>
    public required Notebook Source { get; init; }

    /// <summary>The settings.</summary>
    public required AssignmentSettings Settings { get; init; }

    /// <summary>The cells that run in grading.</summary>
    public required IReadOnlyList<StructureCell> Structure { get; init; }

    /// <summary>The questions in their order.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>The title people read.</summary>
    public string Title => Settings.Title ?? Source.Title;

    /// <summary>What all questions are worth together.</summary>
    public decimal Points => Questions.Sum(question => question.Points);

    /// <summary>The answer cells.</summary>
    public IEnumerable<StructureCell> Answers => Structure.Where(cell => cell.IsAnswer);

    /// <summary>The model solution: every answer cell with the instructor's text.</summary>
    public IReadOnlyDictionary<string, string> Model => Answers.ToDictionary(cell => cell.GradeId, cell => cell.Model);

    /// <summary>Reads the assignment in a folder (the notebook named like it, or its only one) or of a source notebook.</summary>
    /// <exception cref="AssignmentException">Something in it must be put right.</exception>
    public static Assignment Load(string path)
    {
        string file = Directory.Exists(path) ? SourceIn(path) : path;
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        try
        {
            return AssignmentReader.Read(Notebook.Load(file), folder, AssignmentSettings.Load(Path.Combine(folder, "course.json")));
        }
        catch (NotebookFormatException e)
        {
            throw new AssignmentException(e.Message, e);
        }
    }

    private static string SourceIn(string folder)
    {
        string named = Path.Combine(folder, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) + ".ipynb");
        if (File.Exists(named)) return named;
        string[] all = Directory.GetFiles(folder, "*.ipynb");
        return all.Length == 1 ? all[0]
            : throw new AssignmentException($"{folder}: there {(all.Length == 0 ? "is no notebook" : $"are {all.Length} notebooks")}; expected the source {Path.GetFileName(named)}.");
    }
}

using System.Globalization;

namespace Course.Assignments;

/// <summary>A typical wrong solution with the marks it deserves: a file of <c>wrong/</c>.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Mistake">What is wrong with it.</param>
/// <param name="Answers">The answers that differ from the model.</param>
/// <param name="Expected">The marks of the questions that lose some.</param>
public sealed record WrongSolution(string Name, string Mistake, IReadOnlyDictionary<string, string> Answers, IReadOnlyDictionary<string, decimal> Expected)
{
    private const string Form = "// WRONG what is wrong, // EXPECT question points, // ANSWER grade_id followed by the cell's text";

    /// <summary>All wrong solutions of an assignment.</summary>
    public static IReadOnlyList<WrongSolution> Of(Assignment assignment)
    {
        string folder = Path.Combine(assignment.Folder, "wrong");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(file => Read(file, assignment))] : [];
    }

    private static WrongSolution Read(string file, Assignment assignment)
    {
        string name = Path.GetFileNameWithoutExtension(file), mistake = "";
        var answers = new Dictionary<string, string>();
        var expected = new Dictionary<string, decimal>();
        string? open = null;
        foreach (string line in File.ReadAllLines(file))
        {
            if (Entry(line, "WRONG") is { } wrong) mistake = wrong;
            else if (Entry(line, "EXPECT") is { } expect) AddExpected(expect, assignment, expected, file);
            else if (Entry(line, "ANSWER") is { } answer)
            {
                if (assignment.Answers.All(cell => cell.GradeId != answer)) throw new AssignmentException($"{file}: the assignment has no answer cell '{answer}'; it has {string.Join(", ", assignment.Answers.Select(cell => cell.GradeId))}.");
                answers[open = answer] = "";
            }
            else if (open is not null) answers[open] += line + "\n";
            else if (line.Trim().Length > 0) throw new AssignmentException($"{file}: '{line.Trim()}' stands before any // ANSWER; expected {Form}.");
        }

        if (mistake.Length == 0 || answers.Count == 0) throw new AssignmentException($"{file}: expected {Form}.");
        return new WrongSolution(name, mistake, answers, expected);
    }

    private static void AddExpected(string text, Assignment assignment, Dictionary<string, decimal> expected, string file)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2 || !decimal.TryParse(words[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal points)
            || assignment.Questions.All(question => question.GradeId != words[0]))
            throw new AssignmentException($"{file}: cannot read '// EXPECT {text}'; expected a question ({string.Join(", ", assignment.Questions.Select(question => question.GradeId))}) and its points.");
        expected[words[0]] = points;
    }

    private static string? Entry(string line, string word) =>
        line.StartsWith($"// {word} ", StringComparison.Ordinal) ? line[(word.Length + 4)..].Trim() : null;
}

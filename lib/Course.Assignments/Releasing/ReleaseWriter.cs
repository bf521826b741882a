using System.Text.Json.Nodes;
using Course.Notebooks;

namespace Course.Assignments;

/// <summary>Makes the student's version of an assignment.</summary>
internal static class ReleaseWriter
{
    private static readonly string[] KeptMetadata = ["nbgrader", "dotnet_interactive", "polyglot_notebook"];

    /// <summary>The source without solutions, hidden tests and outputs, for a folder from which its libraries are found.</summary>
    public static Notebook Write(Assignment assignment, string folder)
    {
        var release = assignment.Source.Clone();
        release.Json["metadata"] = NotebookMetadata.OfDocument();
        foreach (var cell in release.Cells)
        {
            foreach (string name in cell.Metadata.Select(entry => entry.Key).Except(KeptMetadata).ToList()) cell.Metadata.Remove(name);
            if (cell.Type == CellType.Code)
            {
                cell.SetOutputs([]);
                cell.ExecutionCount = null;
                cell.Source = Workbench.Reference().Replace(cell.Source, match => $"#r \"{Path.GetRelativePath(folder, Path.GetFullPath(match.Groups["path"].Value, assignment.Folder)).Replace('\\', '/')}\"");
            }

            if (GradeCell.Of(cell) is { } grade) Write(grade);
        }

        return release;
    }

    private static void Write(GradeCell grade)
    {
        string source = StubWriter.Write(grade.Cell.Source);
        grade.Cell.Source = Region.Replace(source, Region.HiddenTests, _ => []);
        string type = grade.Cell.Type == CellType.Code ? "code" : "markdown";
        grade.Metadata["cell_type"] = type;
        grade.Metadata["locked"] = grade.IsLocked;
        grade.Metadata["checksum"] = JsonValue.Create(NbgraderChecksum.Of(grade, type));
    }
}

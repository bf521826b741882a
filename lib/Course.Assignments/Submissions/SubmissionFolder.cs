namespace Course.Assignments;

/// <summary>
/// Finds the submissions in a folder: <c>STUDENT.ipynb</c>, or a folder for each student with notebooks in it at any depth
/// (nbgrader's <c>STUDENT/ASSIGNMENT/NAME.ipynb</c> among them). Whatever lies there gets an entry; nothing is lost.
/// </summary>
internal static class SubmissionFolder
{
    /// <summary>One entry a student, by name.</summary>
    public static IReadOnlyList<Submission> Find(string folder, Assignment assignment)
    {
        if (!Directory.Exists(folder)) throw new AssignmentException($"there is no folder {folder} with submissions.");
        var zone = assignment.Settings.Due?.Offset ?? TimeSpan.Zero;
        return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Where(entry => entry.Name[0] != '.')
            .GroupBy(entry => entry is DirectoryInfo ? entry.Name : Path.GetFileNameWithoutExtension(entry.Name), StringComparer.Ordinal)
            .Select(student => new Submission(student.Key, [.. student
                .SelectMany(entry => entry is DirectoryInfo { LinkTarget: null } own ? Notebooks(own, assignment.Name) : IsNotebook(entry) ? [entry.FullName] : [])
                .Select(file => SubmissionTime.Read(file, zone))
                .OrderBy(attempt => attempt.Submitted).ThenBy(attempt => attempt.File, StringComparer.Ordinal)]))
            .OrderBy(submission => submission.Student, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Notebooks(DirectoryInfo student, string assignment)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, AttributesToSkip = FileAttributes.ReparsePoint };
        string[] all = [.. student.EnumerateFiles("*", options).Where(IsNotebook).Select(file => file.FullName)
            .Where(file => !Path.GetRelativePath(student.FullName, file).Split(Path.DirectorySeparatorChar).Any(part => part[0] == '.'))];
        // A student's folder may hold other assignments, and notes of the student's own.
        string inner = $"{Path.DirectorySeparatorChar}{assignment}{Path.DirectorySeparatorChar}";
        string[] ofThis = [.. all.Where(file => file[student.FullName.Length..].Contains(inner, StringComparison.Ordinal))];
        string[] candidates = ofThis.Length > 0 ? ofThis : all;
        string[] named = [.. candidates.Where(file => Path.GetFileNameWithoutExtension(file) == assignment)];
        return named.Length > 0 ? named : candidates;
    }

    private static bool IsNotebook(FileSystemInfo entry) =>
        entry is FileInfo && entry.LinkTarget is null && entry.Extension.Equals(".ipynb", StringComparison.OrdinalIgnoreCase);
}

using Course.Notebooks;

namespace Course.Cli.Tests;

/// <summary>A small repository of a course in a temporary folder.</summary>
internal sealed class CourseFolder : IDisposable
{
    public CourseFolder()
    {
        File.WriteAllText(this["Course.sln"], "");
        Directory.CreateDirectory(this["notebooks"]);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("course-cli-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public CourseFolder Notebook(string name, params string[] sources)
    {
        var cells = sources.Select(NotebookCell.Code).Prepend(NotebookCell.Markdown("# Sample (例)"));
        Course.Notebooks.Notebook.Create(name, cells).Save(this[$"notebooks/{name}.ipynb"]);
        return this;
    }

    public CourseFolder Text(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this;
    }

    public Task<CourseProcess> CourseAsync(params string[] arguments) => CourseProcess.RunAsync(Path, arguments);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

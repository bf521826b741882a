using System.Text;

namespace Course.Notebooks.Tests;

/// <summary>A folder that is gone when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("course-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public string Write(Notebook notebook)
    {
        notebook.Save(this[notebook.Name + ".ipynb"]);
        return this[notebook.Name + ".ipynb"];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

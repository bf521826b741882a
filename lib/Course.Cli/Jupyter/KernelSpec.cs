using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Notebooks;

namespace Course.Cli;

/// <summary>The folder by which Jupyter finds the kernel: kernel.json and the Python file that it starts.</summary>
/// <param name="dataFolder">A folder of Jupyter's, such as ~/.local/share/jupyter.</param>
public sealed class KernelSpec(string dataFolder)
{
    private const string Name = ".net-csharp";

    /// <summary>The kernel's folder.</summary>
    public string Folder => Path.Combine(dataFolder, "kernels", Name);

    /// <summary>Whether a kernel of this name is installed.</summary>
    public bool Exists => File.Exists(Path.Combine(Folder, "kernel.json"));

    /// <summary>Whether it is ours, and not .NET Interactive's, which has the same name.</summary>
    public bool IsOurs => Exists && File.Exists(Path.Combine(Folder, "kernel.py"));

    /// <summary>The .NET program that runs the cells, as kernel.json names it; null where none is named.</summary>
    public string? Host
    {
        get
        {
            try
            {
                var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "kernel.json")));
                return JsonSerializer.Deserialize<string[]>((string)spec!["env"]!["COURSE_KERNEL_HOST"]!)![^1];
            }
            catch (Exception e) when (e is IOException or JsonException or NullReferenceException or InvalidOperationException or IndexOutOfRangeException)
            {
                return null;
            }
        }
    }

    /// <summary>Jupyter's own folder of this user.</summary>
    public static KernelSpec OfUser()
    {
        if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } chosen) return new(chosen);
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows()) return new(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter"));
        if (OperatingSystem.IsMacOS()) return new(Path.Combine(home, "Library", "Jupyter"));
        return new(Path.Combine(Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data ? data : Path.Combine(home, ".local", "share"), "jupyter"));
    }

    /// <summary>The folder of a Python environment.</summary>
    public static KernelSpec OfPrefix(string prefix) => new(Path.Combine(prefix, "share", "jupyter"));

    /// <summary>Writes the folder.</summary>
    public void Install()
    {
        string host = typeof(KernelProcess).Assembly.Location;
        Directory.CreateDirectory(Folder);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Jupyter", "kernel.py"), Path.Combine(Folder, "kernel.py"), overwrite: true);
        var spec = new JsonObject
        {
            // Jupyter puts its own Python in the place of this one, which has ipykernel.
            ["argv"] = new JsonArray("python3", Path.Combine(Folder, "kernel.py"), "-f", "{connection_file}"),
            ["display_name"] = ".NET (C#)",
            ["language"] = "C#",
            ["interrupt_mode"] = "signal",
            ["env"] = new JsonObject { ["COURSE_KERNEL_HOST"] = JsonSerializer.Serialize((string[])["dotnet", host]) },
        };
        File.WriteAllText(Path.Combine(Folder, "kernel.json"), spec.ToJsonString(new() { WriteIndented = true }) + "\n");
    }

    /// <summary>Deletes the folder.</summary>
    public void Uninstall() => Directory.Delete(Folder, recursive: true);
}

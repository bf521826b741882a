namespace Course.Cli;

/// <summary>The packages that are switched on by a property of the build; they are here when NuGet has a copy.</summary>
internal static class OptionalPackages
{
    public static IEnumerable<Symptom> Examine() =>
    [
        Ilgpu(),
        TorchSharp(),
        XPlot(),
        Package("Microsoft.DotNet.Interactive", "WithInteractive", "tests of every notebook on the engine of Polyglot Notebooks"),
    ];

    /// <summary>Where Course.Ilgpu was built, the devices that it found.</summary>
    private static Symptom Ilgpu()
    {
        const string what = "GPU kernels (notebook 23)";
        try
        {
            using var accelerator = Accelerator.Open();
            return accelerator is null ? Package("ILGPU", "WithIlgpu", what) : new("ILGPU", true, string.Join("; ", accelerator.Report), what);
        }
        catch (InvalidOperationException e)
        {
            return new("ILGPU", false, e.Message, what);
        }
    }

    /// <summary>Where Course.TorchSharp was built, the versions that it works with.</summary>
    private static Symptom TorchSharp()
    {
        const string what = "the same models in a framework, side by side";
        try
        {
            return Framework.Open() is { } framework ? new("TorchSharp-cpu", true, framework.Name, what) : Package("TorchSharp-cpu", "WithTorchSharp", what);
        }
        catch (InvalidOperationException e)
        {
            return new("TorchSharp-cpu", false, e.Message, what);
        }
    }

    /// <summary>Where Course.XPlot was built, the file that a notebook loads.</summary>
    private static Symptom XPlot()
    {
        const string what = "figures as XPlot charts, XPlot charts in notebooks";
        const string folder = "artifacts/bin/Course.XPlot/release";
        string? package = CourseFolders.Root is { } root ? Path.Combine(root, folder, "XPlot.Plotly.dll") : null;
        return File.Exists(package)
            ? new("XPlot.Plotly", true, $"built; a notebook loads it by #r \"../{folder}/Course.XPlot.dll\"", what)
            : Package("XPlot.Plotly", "WithXPlot", what);
    }

    private static Symptom Package(string name, string property, string what)
    {
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string folder = Path.Combine(packages, name.ToLowerInvariant());
        string? version = Directory.Exists(folder) ? Directory.GetDirectories(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).LastOrDefault() : null;
        return new(name, version is not null, version ?? "not among the NuGet packages", $"{what}: build with -p:{property}=true");
    }
}

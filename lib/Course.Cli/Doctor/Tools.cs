using Course.Assignments;

namespace Course.Cli;

/// <summary>Programs and files beside .NET that some parts of the course use.</summary>
internal static class Tools
{
    public static IEnumerable<Symptom> Examine()
    {
        yield return Plotly();
        string? torch = Probe.PythonPackage("torch");
        yield return new("PyTorch", torch is not null, torch ?? "not installed for python3", "makes the golden numbers anew (data/golden/make.py) and is the peer of `bench`: apt install python3-torch");
        yield return SandboxOfGrading();
        yield return Program("mpirun", "runs the data-parallel cells as separate processes: apt install openmpi-bin");
    }

    private static Symptom Plotly()
    {
        const string gives = "makes charts interactive without a network: set COURSE_SCRIPTS to a folder with plotly.min.js and katex/, or use build --scripts";
        string? folder = Environment.GetEnvironmentVariable("COURSE_SCRIPTS");
        if (string.IsNullOrEmpty(folder)) return new("plotly copy", false, "COURSE_SCRIPTS is not set", gives);
        string? copy = !Directory.Exists(folder) ? null
            : Directory.EnumerateFiles(folder, "plotly*.min.js", SearchOption.AllDirectories).FirstOrDefault();
        return new("plotly copy", copy is not null, copy ?? $"no plotly*.min.js in {folder}", gives);
    }

    private static Symptom SandboxOfGrading()
    {
        var sandbox = Sandbox.Detect();
        return new("sandbox for grading", sandbox is { IsIsolated: true, Warning: null }, sandbox.Warning is null ? sandbox.Name : $"{sandbox.Name}: {sandbox.Warning}",
            "keeps graded code from the network, from files and from other processes: apt install bubblewrap");
    }

    private static Symptom Program(string name, string gives) =>
        new(name, Probe.Which(name) is not null, Probe.Which(name) ?? "not on the path", gives);
}

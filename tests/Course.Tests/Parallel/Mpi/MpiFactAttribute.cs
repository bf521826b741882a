namespace Course.Tests;

/// <summary>A test that starts mpirun. Where Open MPI is not installed it is shown as skipped, with what to install.</summary>
internal sealed class MpiFactAttribute : FactAttribute
{
    public MpiFactAttribute() => Skip = MpiInstalled.WhyNot;
}

/// <summary>The same for a test with cases.</summary>
internal sealed class MpiTheoryAttribute : TheoryAttribute
{
    public MpiTheoryAttribute() => Skip = MpiInstalled.WhyNot;
}

file static class MpiInstalled
{
    public static string? WhyNot { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "mpirun")))
        ? null
        : "Open MPI is not installed (Debian: apt-get install -y openmpi-bin).";
}

namespace Course.Assignments.Tests;

/// <summary>A test that needs a working bubblewrap. Where it is not there the test is shown as skipped, with what to install.</summary>
internal sealed class SandboxFactAttribute : FactAttribute
{
    public SandboxFactAttribute() => Skip = WorkingSandbox.WhyNot;
}

/// <summary>The same for a test with cases.</summary>
internal sealed class SandboxTheoryAttribute : TheoryAttribute
{
    public SandboxTheoryAttribute() => Skip = WorkingSandbox.WhyNot;
}

internal static class WorkingSandbox
{
    public static Sandbox Found { get; } = Sandbox.Detect();

    public static string? WhyNot => Found.IsIsolated ? null : Found.Warning;
}

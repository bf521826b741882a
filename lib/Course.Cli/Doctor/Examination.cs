namespace Course.Cli;

/// <summary>Everything the doctor looks for, in the order it tells.</summary>
public static class Examination
{
    /// <summary>Looks for everything.</summary>
    public static IReadOnlyList<Symptom> All() =>
    [
        .. DotNet.Examine(),
        .. JupyterTools.Examine(),
        .. Tools.Examine(),
        .. OptionalPackages.Examine(),
    ];
}

namespace Course.Cli;

/// <summary>What is needed to open notebooks in Jupyter.</summary>
internal static class JupyterTools
{
    public static IEnumerable<Symptom> Examine()
    {
        string?[] found = [.. new[] { "jupyter", "jupyter-lab", "jupyter-notebook" }.Where(tool => Probe.Which(tool) is not null)];
        yield return new("Jupyter", found.Length > 0, found.Length > 0 ? string.Join(", ", found) : "not on the path", "opens the notebooks in a browser: pip install jupyterlab");
        string? ipykernel = Probe.PythonPackage("ipykernel");
        yield return new("ipykernel", ipykernel is not null, ipykernel ?? "not installed for python3", "carries our kernel in Jupyter: pip install ipykernel");
    }
}

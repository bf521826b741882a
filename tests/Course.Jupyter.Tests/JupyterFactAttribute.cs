namespace Course.Jupyter.Tests;

/// <summary>A test that needs Jupyter Notebook for Debian's Python, and Chromium; skipped, with the reason, where one is missing.</summary>
internal sealed class JupyterFactAttribute : FactAttribute
{
    public JupyterFactAttribute() => Skip =
        !File.Exists(Browser.Chromium) ? "Chromium is not installed (Debian: apt-get install -y chromium)."
        : !Directory.Exists("/usr/lib/python3/dist-packages/notebook") ? "Jupyter Notebook is not installed (Debian: apt-get install -y jupyter-notebook)."
        : null;
}

/// <summary>The same for a test that also needs plotly.js: the file that COURSE_PLOTLY names.</summary>
internal sealed class PlotlyFactAttribute : FactAttribute
{
    public PlotlyFactAttribute() => Skip =
        new JupyterFactAttribute().Skip
        ?? (Browser.PlotlyFile is null ? "COURSE_PLOTLY names no copy of plotly.min.js 2.35.2 (npm pack plotly.js-dist-min@2.35.2)." : null);
}

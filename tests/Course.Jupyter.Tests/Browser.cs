using Microsoft.Playwright;

namespace Course.Jupyter.Tests;

/// <summary>Debian's Chromium without a window, driven by Playwright.</summary>
internal sealed class Browser : IAsyncDisposable
{
    public const string Chromium = "/usr/bin/chromium";
    private const float Patience = 90_000;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>A copy of plotly.js that stands in for the public network; null where there is none.</summary>
    public static string? PlotlyFile => Environment.GetEnvironmentVariable("COURSE_PLOTLY") is { Length: > 0 } path && File.Exists(path) ? path : null;

    public static async Task<Browser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new(playwright, browser);
    }

    /// <summary>A page that reaches the loopback alone, and, if wanted, finds plotly.js where the public network has it.</summary>
    public async Task<IPage> OpenAsync(string address, bool withPlotly = false)
    {
        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 900 } });
        page.SetDefaultTimeout(Patience);
        await page.RouteAsync(url => !url.StartsWith("http://127.0.0.1", StringComparison.Ordinal), route =>
            withPlotly && route.Request.Url.EndsWith("/plotly.min.js", StringComparison.Ordinal)
                ? route.FulfillAsync(new() { Path = PlotlyFile, ContentType = "text/javascript", Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } })
                : route.AbortAsync());
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}

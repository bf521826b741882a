using Microsoft.Playwright;

namespace Course.Jupyter.Tests;

/// <summary>A notebook open in classic Jupyter, used by its menus, buttons and keys.</summary>
internal sealed class NotebookPage(IPage page)
{
    public IPage Page => page;

    public ILocator Figures => page.Locator(".output figure");

    public static async Task<NotebookPage> OpenAsync(Browser browser, JupyterServer server, string name, bool withPlotly = false)
    {
        var page = await browser.OpenAsync($"{server.Address}/notebooks/{name}", withPlotly);
        await page.WaitForFunctionAsync("() => window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected()");
        return new(page);
    }

    public async Task RunAllAsync()
    {
        await page.ClickAsync("#celllink");
        await page.ClickAsync("#run_all_cells a");
        await page.WaitForFunctionAsync("() => { const cells = Jupyter.notebook.get_cells().filter(c => c.cell_type === 'code' && c.get_text().trim()); return cells.every(c => typeof c.input_prompt_number === 'number'); }");
    }

    public Task<int> ErrorsAsync() => page.Locator(".output_error").CountAsync();

    /// <summary>A new code cell at the end, with the cursor in it.</summary>
    public async Task<ILocator> NewCellAsync(string text)
    {
        await page.EvaluateAsync("() => { const n = Jupyter.notebook; n.insert_cell_at_bottom('code'); n.select(n.ncells() - 1); n.edit_mode(); n.scroll_to_bottom(); }");
        await page.Keyboard.InsertTextAsync(text);
        return page.Locator(".code_cell").Last;
    }

    public Task RunCellAsync() => page.Keyboard.PressAsync("Control+Enter");

    public Task InterruptAsync() => page.ClickAsync("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");

    public async Task SaveAsync()
    {
        await page.Keyboard.PressAsync("Escape");
        await page.ClickAsync("#save-notbook button");
        await page.WaitForFunctionAsync("() => !Jupyter.notebook.dirty");
    }

    /// <summary>The pictures that a reader sees: how many of the figures show an image that could be drawn, of a picture's size.</summary>
    public Task<int> PicturesAsync() => page.EvaluateAsync<int>("""
        () => [...document.querySelectorAll('.output figure img')].filter(image => {
            const box = image.getBoundingClientRect();
            return image.complete && image.naturalWidth > 150 && box.width > 150 && box.height > 80;
        }).length
        """);
}

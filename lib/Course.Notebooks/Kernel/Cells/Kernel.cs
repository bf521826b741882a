using Course.Notebooks.Host;
using Microsoft.AspNetCore.Html;

namespace Course.Notebooks.Cells;

/// <summary>Functions that every cell may call by their bare names, as in .NET Interactive.</summary>
public static class Kernel
{
    internal static CellInput? Input { get; set; }

    /// <summary>Shows a value, in the given mime types or in those that suit it.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes);

    /// <summary>Marks text as html, so that it is shown as such.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs a script in the reader's browser.</summary>
    public static void Javascript(string scriptContent) => display(HTML($"<script type=\"text/javascript\">{scriptContent}</script>"));

    /// <summary>Adds a style sheet to the page.</summary>
    public static void CSS(string content) => display(HTML($"<style>{content}</style>"));

    /// <summary>Asks the person at the front-end for a line; null where there is nobody to ask.</summary>
    public static Task<string?> GetInputAsync(string prompt = "") => Task.FromResult(Input?.Ask(prompt));
}

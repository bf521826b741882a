using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Course.Notebooks;

/// <summary>
/// Makes html from a notebook fit into a page: read as a browser would read it, so that no stray tag can close the
/// page's own, with ids that no other part of the page has, and with its links pointing into the site.
/// </summary>
internal sealed class HtmlFragment(PageLinks links)
{
    private readonly HtmlParser _parser = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The style sheets that fragments brought along, each once: they belong into the page's head.</summary>
    public ISet<string> Styles { get; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>Keeps an id for the page itself.</summary>
    public void Reserve(string id) => _ids.Add(id);

    /// <summary>Gives a kept id to the fragment that is about to bring it.</summary>
    public void Release(string id) => _ids.Remove(id);

    /// <summary>The fragment, well nested.</summary>
    public string Fit(string html, NotebookCell? cell = null)
    {
        IElement root = Parse(html);
        if (RenameTakenIds(root, ref html))
            root = Parse(html);
        foreach (IElement element in root.QuerySelectorAll("[id]"))
            _ids.Add(element.Id!);
        foreach (IElement anchor in root.QuerySelectorAll("a[href]"))
            links.Rewrite(anchor);
        foreach (IElement picture in root.QuerySelectorAll("img[src]"))
            links.RewritePicture(picture, cell);
        foreach (var style in root.QuerySelectorAll("style").OfType<IHtmlStyleElement>().ToList())
        {
            Styles.Add(style.TextContent.Trim());
            style.Remove();
        }
        return root.InnerHtml;
    }

    private IElement Parse(string html)
    {
        var document = _parser.ParseDocument("<!DOCTYPE html><body></body>");
        IElement root = document.CreateElement("div");
        root.Append([.. _parser.ParseFragment(html, document.Body!)]);
        return root;
    }

    private bool RenameTakenIds(IElement root, ref string html)
    {
        bool renamed = false;
        var here = new HashSet<string>(StringComparer.Ordinal);
        foreach (string id in root.QuerySelectorAll("[id]").Select(element => element.Id!).ToList())
        {
            if (!here.Add(id) || !_ids.Contains(id)) continue;
            string fresh = Fresh(id, here);
            here.Add(fresh);
            // Also where a script, a style or a reference within the fragment names it.
            html = Regex.Replace(html, $"""(?<=["'#]){Regex.Escape(id)}(?=["')\s])""", fresh.Replace("$", "$$", StringComparison.Ordinal));
            renamed = true;
        }
        return renamed;
    }

    private string Fresh(string id, HashSet<string> here)
    {
        int n = 2;
        while (_ids.Contains($"{id}-{n}") || here.Contains($"{id}-{n}")) n++;
        return $"{id}-{n}";
    }
}

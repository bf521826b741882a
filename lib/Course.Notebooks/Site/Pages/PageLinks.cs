using System.Net;
using AngleSharp.Dom;

namespace Course.Notebooks;

/// <summary>
/// Turns the links of a notebook into links of the site: a notebook becomes its page, a file of the course a link to
/// its source where that is published, and what a reader of the site cannot reach becomes plain text that says so.
/// </summary>
internal sealed class PageLinks(SiteMap map, NotebookPage page, SiteOptions options, SiteFolder folder)
{
    private static readonly string[] Pictures = [".png", ".svg", ".jpg", ".jpeg", ".gif", ".webp"];

    public void Rewrite(IElement anchor)
    {
        string href = anchor.GetAttribute("href")!.Trim();
        if (IsExternal(href))
        {
            anchor.SetAttribute("rel", "noopener");
            return;
        }
        if (href.StartsWith("#fn", StringComparison.Ordinal) || IsPage(href)) return;
        if (Resolve(href) is { } resolved)
            anchor.SetAttribute("href", resolved);
        else
            anchor.OuterHtml = $"""<span class="absent" title="{WebUtility.HtmlEncode(href)} is in the course folder, not on this site">{anchor.InnerHtml}</span>""";
    }

    public void RewritePicture(IElement picture, NotebookCell? cell)
    {
        string source = picture.GetAttribute("src")!.Trim();
        if (IsExternal(source) || source.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)) return;
        if ((Attachment(source, cell) ?? CopyPicture(source)) is { } found)
            picture.SetAttribute("src", found);
        else
            picture.OuterHtml = $"""<span class="absent" title="{WebUtility.HtmlEncode(source)} was not found">{WebUtility.HtmlEncode(picture.GetAttribute("alt") ?? "picture")}</span>""";
    }

    private string? Resolve(string href)
    {
        string[] parts = href.Split('#', 2);
        string path = Uri.UnescapeDataString(parts[0]);
        string fragment = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "";
        bool isNotebook = path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase);
        string name = isNotebook ? Path.GetFileNameWithoutExtension(path) : "";
        bool besideThis = !path.Contains('/') || path == $"./{name}.ipynb";
        if (path.Length == 0 || (isNotebook && besideThis && map.Find(name, fragment, page) is not null))
            return map.Find(name, fragment, page);
        return options.SourceUrl is { } source && Uri.TryCreate(new Uri(source), href, out Uri? published) && IsExternal(published.AbsoluteUri)
            ? published.AbsoluteUri : null;
    }

    private string? CopyPicture(string source)
    {
        if (options.NotebooksDirectory is not { } root || source.Contains(':')) return null;
        string home = Path.GetFullPath(root) + Path.DirectorySeparatorChar;
        string file = Path.GetFullPath(Path.Combine(home, Uri.UnescapeDataString(source)));
        bool allowed = file.StartsWith(home, StringComparison.Ordinal)
            && Pictures.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && File.Exists(file);
        if (!allowed) return null;
        string target = $"pictures/{Path.GetRelativePath(home, file).Replace('\\', '/')}";
        folder.Copy(file, target);
        return string.Join('/', target.Split('/').Select(Uri.EscapeDataString));
    }

    private static string? Attachment(string source, NotebookCell? cell)
    {
        if (!source.StartsWith("attachment:", StringComparison.Ordinal)) return null;
        var forms = cell?.Json["attachments"]?[Uri.UnescapeDataString(source["attachment:".Length..])]?.AsObject();
        var form = forms?.FirstOrDefault(entry => entry.Key.StartsWith("image/", StringComparison.Ordinal));
        return form is { Key: { } mime, Value: { } data } ? $"data:{mime};base64,{string.Concat(data.ToString().Where(c => !char.IsWhiteSpace(c)))}" : null;
    }

    private static bool IsPage(string href) => href.Split('#')[0] is "index.html" or "ledger.html" or "errata.html";

    private static bool IsExternal(string href) =>
        href.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || href.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
}

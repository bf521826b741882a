using System.Text.Json.Nodes;
using Course.Notebooks.Host;

namespace Course.Notebooks.Cells;

/// <summary>Something that is on the page already and can be replaced in place.</summary>
public sealed class DisplayedValue
{
    private readonly string[] _mimeTypes;

    private DisplayedValue(string[] mimeTypes) => _mimeTypes = mimeTypes;

    /// <summary>The identity of the output on the page.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Replaces what is shown by another value.</summary>
    public void Update(object? updatedValue) => Send(MimeBundle.Of(updatedValue, _mimeTypes), update: true);

    internal static DisplayedValue Show(object? value, string[] mimeTypes)
    {
        var shown = new DisplayedValue(mimeTypes);
        shown.Send(MimeBundle.Of(value, mimeTypes), update: false);
        return shown;
    }

    internal static DisplayedValue ShowAs(string text, string mimeType)
    {
        var shown = new DisplayedValue([mimeType]);
        shown.Send(MimeBundle.OfText(text, mimeType), update: false);
        return shown;
    }

    private void Send(JsonObject data, bool update) => Host.CellOutput.Current.Display(DisplayId, data, update);
}

using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Course.Notebooks.Host;

/// <summary>The documentation comments of a library, read from its xml file when first asked for.</summary>
internal sealed class DocumentationFile : DocumentationProvider
{
    private readonly string _libraryPath;
    private readonly Lazy<Dictionary<string, string>> _members;

    public DocumentationFile(string libraryPath)
    {
        _libraryPath = libraryPath;
        _members = new Lazy<Dictionary<string, string>>(Read);
    }

    public override bool Equals(object? obj) => obj is DocumentationFile other && other._libraryPath == _libraryPath;

    public override int GetHashCode() => _libraryPath.GetHashCode(StringComparison.Ordinal);

    protected override string GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        _members.Value.GetValueOrDefault(documentationMemberID, "");

    private Dictionary<string, string> Read()
    {
        var members = new Dictionary<string, string>();
        if (Find() is not { } file)
            return members;
        foreach (var member in XDocument.Load(file).Descendants("member"))
        {
            if ((string?)member.Attribute("name") is { } name)
                members[name] = member.ToString();
        }
        return members;
    }

    /// <summary>Beside the library; for the framework, with its reference assemblies in the SDK's packs folder.</summary>
    private string? Find()
    {
        string beside = Path.ChangeExtension(_libraryPath, ".xml");
        if (File.Exists(beside))
            return beside;
        string runtime = Path.GetDirectoryName(_libraryPath)!;
        string framework = Path.GetDirectoryName(runtime)!;
        string packs = Path.Combine(framework, "..", "..", "packs", Path.GetFileName(framework) + ".Ref");
        if (!Directory.Exists(packs))
            return null;
        string name = Path.GetFileName(beside);
        var versions = Directory.GetDirectories(packs).OrderDescending(StringComparer.Ordinal);
        var files = versions.SelectMany(version => Directory.GetDirectories(Path.Combine(version, "ref"))).Select(folder => Path.Combine(folder, name)).Where(File.Exists);

        // The framework's internal core library implements what is documented under System.Runtime.
        return files.FirstOrDefault() ?? (name == "System.Private.CoreLib.xml" ? new DocumentationFile(Path.Combine(runtime, "System.Runtime.dll")).Find() : null);
    }
}

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Course.Notebooks.Host;

/// <summary>
/// Carries out <c>#r "nuget:Name, Version"</c>: a project that references the package is written to a temporary
/// folder, <c>dotnet restore</c> brings the package and all it needs, and the files it lists become known.
/// </summary>
internal sealed class PackageReferences(LibraryReferences libraries, CellLoadContext context)
{
    private readonly Dictionary<string, string> _packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sources = [];

    /// <summary>Adds a folder or address to those in which packages are looked for.</summary>
    public void AddSource(string source) => _sources.Add(WithoutScheme(source));

    public void Add(string target, CancellationToken cancel)
    {
        string[] parts = WithoutScheme(target).Split(',', StringSplitOptions.TrimEntries);
        if (parts is [""] or { Length: > 2 })
            throw new DirectiveException($"#r \"{target}\": expected \"nuget:Name, Version\".");
        string version = parts.Length == 2 ? parts[1] : "*";
        if (_packages.TryGetValue(parts[0], out string? known) && (known == version || version == "*"))
            return;

        _packages[parts[0]] = version;
        try
        {
            Load(Restore(target, cancel));
        }
        catch
        {
            _packages.Remove(parts[0]);
            throw;
        }
    }

    private string Restore(string target, CancellationToken cancel)
    {
        string project = ProjectText();
        string key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..16];
        string folder = Path.Combine(Path.GetTempPath(), "course-kernel-packages", key);
        string assets = Path.Combine(folder, "obj", "project.assets.json");
        if (File.Exists(assets))
            return assets;

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "packages.csproj"), project);
        var (exitCode, output) = RunDotnet(folder, cancel);
        if (exitCode == 0)
            return assets;
        File.Delete(assets);
        var errors = output.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)).Select(line => line[Math.Max(0, line.IndexOf("error", StringComparison.Ordinal))..].Trim()).Distinct();
        throw new DirectiveException($"#r \"{target}\": the package could not be restored: {string.Join("; ", errors.Take(3))}");
    }

    private string ProjectText()
    {
        var settings = new XElement("PropertyGroup",
            new XElement("TargetFramework", $"net{Environment.Version.Major}.{Environment.Version.Minor}"),
            new XElement("ManagePackageVersionsCentrally", "false"));
        if (_sources.Count > 0)
            settings.Add(new XElement("RestoreSources", string.Join(';', _sources)));
        var packages = _packages.Select(package =>
            new XElement("PackageReference", new XAttribute("Include", package.Key), new XAttribute("Version", package.Value)));
        return new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"), settings, new XElement("ItemGroup", packages)).ToString();
    }

    private static (int ExitCode, string Output) RunDotnet(string folder, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet", ["restore", "packages.csproj", "--nologo", "-v:q"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("DOTNET_GCHeapHardLimit");
        using var process = Process.Start(start) ?? throw new DirectiveException("dotnet restore could not be started.");
        using var stop = cancel.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>Reads from the restore's result which files of which packages serve this machine.</summary>
    private void Load(string assetsFile)
    {
        var assets = JsonNode.Parse(File.ReadAllText(assetsFile))!;
        string[] roots = [.. assets["packageFolders"]!.AsObject().Select(folder => folder.Key)];
        var target = assets["targets"]!.AsObject().First().Value!.AsObject();
        foreach (var (name, package) in target)
        {
            string path = (string)assets["libraries"]![name]!["path"]!;
            string? folder = roots.Select(root => Path.Combine(root, path)).FirstOrDefault(Directory.Exists);
            if (folder is null)
                continue;
            var files = package!["runtime"]?.AsObject().Select(file => Path.Combine(folder, file.Key)) ?? [];
            libraries.AddFiles(files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal)));
            foreach (var (file, about) in package["runtimeTargets"]?.AsObject() ?? [])
            {
                if ((string?)about!["assetType"] == "native" && (string?)about["rid"] == System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier)
                    context.RegisterNative(Path.Combine(folder, file));
            }
        }
    }

    private static string WithoutScheme(string target) =>
        target.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) ? target[6..].Trim() : target.Trim();
}

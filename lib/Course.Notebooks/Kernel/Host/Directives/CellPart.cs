namespace Course.Notebooks.Host;

/// <summary>A cell is read as a sequence of parts, carried out in order.</summary>
internal abstract record CellPart;

/// <summary>C# code. Other lines of the cell are blank in it, so that line numbers are those of the cell.</summary>
internal sealed record CodePart(string Code) : CellPart;

/// <summary>Text that is shown as it is: <c>#!markdown</c>, <c>#!html</c>.</summary>
internal sealed record TextPart(string Text, string MimeType) : CellPart;

/// <summary><c>#r "path"</c> or <c>#r "nuget:Name, Version"</c>.</summary>
internal sealed record ReferencePart(string Target) : CellPart;

/// <summary><c>#i "nuget:SOURCE"</c>: one more place where packages are looked for.</summary>
internal sealed record PackageSourcePart(string Source) : CellPart;

/// <summary><c>#load "file"</c> or <c>#!import file</c>.</summary>
internal sealed record LoadPart(string File) : CellPart;

/// <summary><c>#!time</c>: tells how long the cell ran.</summary>
internal sealed record TimePart : CellPart;

namespace Course.Charts;

/// <summary>
/// Notebook kernels look for an attribute of this name, wherever it is defined, so a type can
/// bring its own formatters without referring to any kernel's package.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}

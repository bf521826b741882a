namespace Course.Notebooks.Host;

/// <summary>A directive or magic of a cell cannot be carried out.</summary>
internal sealed class DirectiveException(string message) : Exception(message);

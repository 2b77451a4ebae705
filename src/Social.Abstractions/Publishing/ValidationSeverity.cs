namespace Social;

/// <summary>How bad a problem is.</summary>
public enum ValidationSeverity
{
    /// <summary>The post cannot be published so.</summary>
    Error = 0,

    /// <summary>Decoration would be lost; the post can be published.</summary>
    Warning = 1,

    /// <summary>A rule could not be checked for lack of facts; publishing will check it.</summary>
    NotChecked = 2,
}

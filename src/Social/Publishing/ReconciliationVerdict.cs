namespace Social.Publishing;

/// <summary>What looking for an uncertain post showed.</summary>
public enum ReconciliationVerdict
{
    /// <summary>Nothing can be said.</summary>
    Undetermined = 0,

    /// <summary>The post is there.</summary>
    Found = 1,

    /// <summary>The post certainly is not there. A listing cannot say so, only the network's own handle can.</summary>
    Absent = 2,
}

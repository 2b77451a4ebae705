namespace Social.Meta;

/// <summary>What a profile used of its 24 hours.</summary>
internal sealed class ThreadsQuotaData
{
    public int QuotaUsage { get; set; }

    public ThreadsQuotaConfig? Config { get; set; }

    public int ReplyQuotaUsage { get; set; }

    public ThreadsQuotaConfig? ReplyConfig { get; set; }
}

namespace Social.YouTube;

/// <summary>A page of the Reporting API, which names its list after what is in it and leaves it out when it is empty.</summary>
internal sealed class ReportingPage
{
    public List<YouTubeReportType>? ReportTypes { get; set; }

    public List<YouTubeReportJob>? Jobs { get; set; }

    public List<YouTubeReport>? Reports { get; set; }

    public string? NextPageToken { get; set; }
}

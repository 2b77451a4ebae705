using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes the views of an organization's page.</summary>
internal static class LinkedInPageStatistics
{
    private static readonly string[] Pages = ["overviewPageViews", "careersPageViews", "jobsPageViews", "lifeAtPageViews"];

    public static JsonObject Write(EmulatedLinkedInDay sum)
    {
        var all = sum.DesktopPageViews + sum.MobilePageViews;
        var views = new JsonObject
        {
            ["allPageViews"] = new JsonObject { ["pageViews"] = all, ["uniquePageViews"] = sum.UniquePageViews },
            ["allDesktopPageViews"] = new JsonObject { ["pageViews"] = sum.DesktopPageViews },
            ["allMobilePageViews"] = new JsonObject { ["pageViews"] = sum.MobilePageViews },
        };
        // Every view here is one of the overview.
        foreach (var page in Pages) views[page] = new JsonObject { ["pageViews"] = page == "overviewPageViews" ? all : 0 };
        return new JsonObject { ["clicks"] = new JsonObject(), ["views"] = views };
    }
}

using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Who the member is, and how many connections there are.</summary>
internal sealed class LinkedInIdentityEndpoints(LinkedInEmulator emulator)
{
    public void Map(LinkedInApi api)
    {
        api.Add("GET_ALL", "/v2/userinfo", "openid", call => EmulatorAnswer.Json(200, UserInfo(call)));
        api.Add("GET_ALL", "/v2/me", "r_basicprofile", call => EmulatorAnswer.Json(200, Me(Member(call))));
        api.Add("GET", "/v2/connections/{urn}", "r_1st_connections_size", Connections);
        api.Add("GET", "/rest/networkSizes/{urn}", "r_organization_social rw_organization_admin r_organization_admin", Followers, "edgeType");
    }

    private static EmulatedLinkedInMember Member(LinkedInCall call) => call.Caller.Member ?? throw LinkedInErrors.NotPermitted("a member with an app's token");

    private static JsonObject UserInfo(LinkedInCall call)
    {
        var member = Member(call);
        var json = new JsonObject { ["sub"] = member.Id };
        if (call.Caller.Has("profile"))
        {
            json["name"] = member.Name;
            json["given_name"] = member.GivenName;
            json["family_name"] = member.FamilyName;
            if (member.Picture is not null) json["picture"] = member.Picture;
            json["locale"] = member.TellsLocaleAsObject ? new JsonObject { ["country"] = "US", ["language"] = "en" } : "en-US";
        }

        if (call.Caller.Has("email")) (json["email"], json["email_verified"]) = (member.Email, true);
        return json;
    }

    private static JsonObject Me(EmulatedLinkedInMember member)
    {
        var json = new JsonObject
        {
            ["id"] = member.Id,
            ["localizedFirstName"] = member.GivenName,
            ["localizedLastName"] = member.FamilyName,
            ["localizedHeadline"] = member.Headline,
            ["vanityName"] = member.VanityName,
            ["firstName"] = Localized(member.GivenName),
            ["lastName"] = Localized(member.FamilyName),
        };
        if (member.Picture is not null) json["profilePicture"] = new JsonObject { ["displayImage"] = "urn:li:digitalmediaAsset:emulated" };
        return json;
    }

    public static JsonObject Localized(string text) => new()
    {
        ["localized"] = new JsonObject { ["en_US"] = text },
        ["preferredLocale"] = new JsonObject { ["country"] = "US", ["language"] = "en" },
    };

    private static EmulatorAnswer Connections(LinkedInCall call)
    {
        // The unversioned API takes this key with or without encoding.
        var urn = LinkedInUrns.Check(call.Exchange.RouteValues["urn"], "urn", "person").ToString();
        var member = Member(call);
        return member.Urn == urn
            ? EmulatorAnswer.Json(200, new JsonObject { ["firstDegreeSize"] = member.ConnectionCount })
            : throw LinkedInErrors.NotPermitted($"connections of {urn}");
    }

    private EmulatorAnswer Followers(LinkedInCall call)
    {
        var urn = call.UrnKey("urn", "organization", "organizationBrand");
        call.Query.Required("edgeType");
        call.Query.Choice("edgeType", "COMPANY_FOLLOWED_BY_MEMBER", "CompanyFollowedByMember");
        var organization = emulator.State.Organization(urn) ?? throw LinkedInErrors.NotFound($"{urn} does not exist");
        return EmulatorAnswer.Json(200, new JsonObject { ["firstDegreeSize"] = organization.FollowerCount });
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Organizations and their brands: the administrator's view, the limited view, and who holds which role.</summary>
internal sealed class LinkedInOrganizationEndpoints(LinkedInEmulator emulator)
{
    private const string Acls = "/rest/organizationAcls";
    private const string Admin = "rw_organization_admin r_organization_admin";
    private const string AnyOrganization = Admin + " r_organization_social w_organization_social";

    private LinkedInState State => emulator.State;

    public void Map(LinkedInApi api)
    {
        api.Finder("roleAssignee", Acls, Admin, call => Roles(call, role => role.Member == call.Caller.Member), "role", "state", "start", "count");
        api.Finder("organization", Acls, Admin, OfOrganization, "organization", "role", "state", "start", "count");
        foreach (var resource in (string[])["organizations", "organizationBrands"])
        {
            var brands = resource == "organizationBrands";
            api.Add("GET", $"/rest/{resource}/{{id}}", Admin, call => EmulatorAnswer.Json(200, Administered(call, Find(call.Key("id"), brands))));
            api.Add("BATCH_GET", $"/rest/{resource}", Admin, call => call.Batch(id => Administered(call, Find(id, brands))), "ids");
            api.Finder("vanityName", $"/rest/{resource}", AnyOrganization, call => ByName(call, brands), "vanityName", "start", "count");
            api.Add("BATCH_GET", $"/rest/{resource}Lookup", AnyOrganization, call => call.Batch(id => Limited(Find(id, brands))), "ids");
        }

        api.Finder("parentOrganization", "/rest/organizations", Admin, ByParent, "parent", "start", "count");
    }

    private EmulatedLinkedInOrganization Find(string id, bool brand)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) throw LinkedInErrors.Illegal("Syntax exception in path variables");
        return State.Organizations.GetValueOrDefault(number) is { } organization && (!brand || organization.IsBrand)
            ? organization
            : throw LinkedInErrors.NotFound($"Organization {id} does not exist");
    }

    private EmulatorAnswer Roles(LinkedInCall call, Func<EmulatedLinkedInRole, bool> wanted, EmulatedLinkedInOrganization? only = null)
    {
        var (role, state) = (call.Query.Text("role"), call.Query.Text("state"));
        var roles =
            from organization in State.Organizations.Values
            where only is null || organization == only
            from held in organization.Roles
            where wanted(held) && (role is null || held.Role == role) && (state is null || held.State == state)
            select new JsonObject { ["roleAssignee"] = held.Member.Urn, ["state"] = held.State, ["role"] = held.Role, ["organization"] = organization.Urn };
        return call.Page([.. roles]);
    }

    private EmulatorAnswer OfOrganization(LinkedInCall call)
    {
        var urn = call.Query.Urn("organization", "organization", "organizationBrand");
        var organization = State.Organization(urn) ?? throw LinkedInErrors.NotFound($"{urn} does not exist");
        Administered(call, organization);
        return Roles(call, _ => true, organization);
    }

    private EmulatorAnswer ByName(LinkedInCall call, bool brands)
    {
        var name = call.Query.Required("vanityName");
        return call.Page([.. State.Organizations.Values.Where(o => o.VanityName == name && (!brands || o.IsBrand)).Select(Limited)]);
    }

    private EmulatorAnswer ByParent(LinkedInCall call)
    {
        var parent = State.Organization(call.Query.Urn("parent", "organization")) ?? throw LinkedInErrors.NotFound("The parent does not exist");
        return call.Page([.. State.Organizations.Values.Where(o => o.Parent == parent).Select(Limited)]);
    }

    private static JsonObject Administered(LinkedInCall call, EmulatedLinkedInOrganization organization)
    {
        if (!organization.HasRole(call.Caller.Member, "ADMINISTRATOR"))
            throw LinkedInErrors.Refuse(403, null, $"Viewer don't have permission to the ADMIN_ONLY VisibilityReduction for {organization.Urn}");
        var json = Limited(organization);
        json["versionTag"] = "3061199585";
        json["organizationType"] = "PRIVATELY_HELD";
        json["industries"] = new JsonArray();
        json["defaultLocale"] = new JsonObject { ["country"] = "US", ["language"] = "en" };
        if (organization.Description.Length > 0) json["localizedDescription"] = organization.Description;
        if (organization.Parent is not null) json["parentRelationship"] = new JsonObject { ["parent"] = organization.Parent.Urn };
        return json;
    }

    private static JsonObject Limited(EmulatedLinkedInOrganization organization)
    {
        var json = new JsonObject
        {
            ["name"] = LinkedInIdentityEndpoints.Localized(organization.Name),
            ["primaryOrganizationType"] = organization.IsBrand ? "BRAND" : "NONE",
            ["vanityName"] = organization.VanityName,
            ["localizedName"] = organization.Name,
            ["id"] = organization.Id,
            ["locations"] = new JsonArray(),
        };
        if (organization.Website is not null) json["localizedWebsite"] = organization.Website;
        return json;
    }
}
